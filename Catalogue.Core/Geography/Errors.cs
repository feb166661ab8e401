using Catalogue.Core.Shared;

namespace Catalogue.Core.Geography;

/// <summary>The file given for communes has no row.</summary>
public sealed record CommuneFileEmpty()
    : Refusal("Ce fichier ne contient aucune commune.");

/// <summary>The file given for communes is larger than any version of it ever was.</summary>
public sealed record CommuneFileTooLarge(int LimitMegabytes)
    : Refusal($"Ce fichier dépasse {LimitMegabytes} Mo : ce n’est pas la base officielle des codes postaux.");

/// <summary>The file given for communes is not text: a spreadsheet, an archive, an image.</summary>
public sealed record CommuneFileNotText()
    : Refusal("Ce fichier n’est pas du texte : choisissez le format CSV de la base officielle des codes postaux.");

/// <summary>The file given for communes lacks columns, or is another file.</summary>
/// <param name="Columns">What is missing, in French.</param>
public sealed record CommuneFileColumnsMissing(IReadOnlyList<string> Columns)
    : Refusal($"Il manque à ce fichier : {string.Join(", ", Columns)}.");
