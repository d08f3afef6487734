// What organisations are also known as is found, too, and meetings by their names and places.
DROP INDEX woorden IF EXISTS;
CREATE FULLTEXT INDEX woorden IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain|Dialogue|Strength|Opportunity|Obstacle|AgendaItem|Term|Assignment|Goal|Intervention|Meeting) ON EACH [n.name, n.nameNl, n.title, n.goal, n.expertise, n.aliases, n.theme, n.team, n.text, n.question, n.agreed,
  n.principles, n.priorities, n.description, n.place]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'dutch'}};
DROP INDEX names IF EXISTS;
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Organisation|Stakeholder|Collaboration|Domain|Dialogue|Strength|Opportunity|Obstacle|AgendaItem|Term|Assignment|Goal|Intervention|Meeting) ON EACH [n.name, n.nameNl, n.nameEn, n.title, n.goal, n.expertise, n.aliases, n.theme, n.team, n.text, n.question, n.agreed,
  n.principles, n.priorities, n.description, n.place]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
