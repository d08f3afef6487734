MATCH (x:Assessment)
RETURN x.key AS key, head([(x)-[:ASSESSES]->(y:Collaboration) | y.key]) AS collaboration,
  head([(x)-[:GIVEN_BY]->(y:Organisation) | y.key]) AS organisation, x.date AS date,
  head([(x)-[:SCORED_BY]->(y:Stakeholder) | y.key]) AS stakeholder, x.remark AS remark,
  {COMMITTED: x.committed, DURABLE: x.durable, TRUST: x.trust, POSITIVE_INTENTIONS: x.positiveIntentions,
    SHARED_GOAL: x.sharedGoal, MUTUAL_BENEFIT: x.mutualBenefit, SACRIFICES: x.sacrifices, SHARED_VISION: x.sharedVision,
    TENDER_FORM: x.tenderForm, DIFFERENCES: x.differences, COMMUNICATION: x.communication, MISTAKES_SHARED: x.mistakesShared,
    MANDATE: x.mandate, CONTRACT_MANAGEMENT: x.contractManagement} AS scores,
  x.version AS version
