namespace Catalogue.Core.Data;

/// <summary>The registry was made by a version of the site whose schema this one does not know.</summary>
public sealed class UnknownSchemaException() : Exception(
    "Ce registre a été fait par une autre version du site, que celle-ci ne sait pas lire. Rien n’y a été changé. "
    + "Un registre de démonstration se refait : effacez son dossier.");
