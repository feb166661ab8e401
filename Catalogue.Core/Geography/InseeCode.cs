namespace Catalogue.Core.Geography;

/// <summary>What the five characters of a commune's INSEE code say by themselves.</summary>
internal static class InseeCode
{
    public static bool IsWellFormed(string code) =>
        code.Length == 5
        && char.IsAsciiDigit(code[0])
        && (char.IsAsciiDigit(code[1]) || code[1] is 'A' or 'B')
        && code.AsSpan(2).ContainsAnyExceptInRange('0', '9') is false;

    /// <summary>The department of a code, whether or not a commune bears it; null when it is no French code.</summary>
    public static Department? DepartmentOf(string code) =>
        IsWellFormed(code) ? Departments.Find(code[..2]) ?? Departments.Find(code[..3]) : null;

    /// <summary>
    /// The code of the city a municipal arrondissement belongs to; null for anything else. The three cities and their
    /// numbering are set by law (art. L. 2511-3 of the code général des collectivités territoriales).
    /// </summary>
    public static string? CityOf(string code) => code switch
    {
        ['7', '5', '1', _, _] => Paris,
        ['6', '9', '3', '8', _] => Lyon,
        ['1', '3', '2', _, _] => Marseille,
        _ => null,
    };

    /// <summary>Whether the commune is one of the three cities divided in municipal arrondissements.</summary>
    public static bool HasArrondissements(string code) => code is Paris or Lyon or Marseille;

    private const string Paris = "75056";
    private const string Lyon = "69123";
    private const string Marseille = "13055";
}
