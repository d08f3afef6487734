// From here on it is kept what was known before; what was known earlier is not.
MATCH (v:Version {id: 'network'}) SET v.historySince = datetime();
