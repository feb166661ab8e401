/** Who can be signed in as: all invented, and saying so. */
export const people = [
  person('ines', 'Inès Exemple', 'Instructrice', ['instructeur']),
  // A third pair of eyes: who signed nothing decides an appeal.
  person('noe', 'Noé Exemple', 'Instructeur', ['instructeur']),
  person('paule', 'Paule Exemple', 'Instructrice principale', ['instructeur-principal']),
  person('marius', 'Marius Exemple', 'Mandataire du ministère', ['mandataire']),
  person('remi', 'Rémi Exemple', 'Rédacteur', ['redacteur']),
  person('adele', 'Adèle Exemple', 'Administratrice', ['administrateur']),
  person('sacha', 'Sacha Exemple', 'Agent sans rôle', []),
  { ...person('ulysse', 'Ulysse Exemple', 'Personne dont le ministère ne connaît pas l’adresse', []), email: 'ulysse.exemple@ailleurs.example' },
];

function person(id, name, is, roles) {
  const [given, family] = name.split(' ');
  const plain = given.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return { id, name, is, roles, given, family, email: `${plain}.${family.toLowerCase()}@ministere.example` };
}

/** What is said of them, by the names of the standard. */
export const claimsAbout = (someone) => ({
  sub: `demonstration-${someone.id}`,
  name: someone.name,
  given_name: someone.given,
  family_name: someone.family,
  usual_name: someone.family,
  email: someone.email,
  email_verified: true,
  roles: someone.roles,
});
