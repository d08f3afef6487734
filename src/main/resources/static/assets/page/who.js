// Who looks. The page shows no more than what they may do; the service holds them to it, whatever a page shows. The page of
// GraphiQL does not say who that is.

const { role, local, shared } = document.getElementById('page')?.dataset ?? {};

/** Whether a view was opened by the link with which it was shared. */
export const isShared = shared !== undefined;

/** Whether nobody logs in here. */
export const isLocal = local !== undefined;

export const mayEdit = ['editor', 'steward', 'admin'].includes(role);
