// Who looks. The page shows no more than what they may do; the service holds them to it, whatever a page shows. The page of
// GraphiQL does not say who that is.

const { role, local, shared, own } = document.getElementById('page')?.dataset ?? {};

/** Whether a view was opened by the link with which it was shared. */
export const isShared = shared !== undefined;

/** Whether nobody logs in here. */
export const isLocal = local !== undefined;

export const mayEdit = ['editor', 'steward', 'admin'].includes(role);

/** Whether they see who persons are. */
export const mayPersons = ['steward', 'admin'].includes(role);

/** Whether they say who comes in, and are told who did and saw what. */
export const isAdmin = role === 'admin';

/** The keys of the organisations for which alone they make changes; null: for all. */
export const onlyOf = own === undefined ? null : JSON.parse(own);

/** Whether they make changes for an organisation, by its key; without one it is everybody's. */
export const isMine = (organisation) => onlyOf === null || onlyOf.includes(organisation);
