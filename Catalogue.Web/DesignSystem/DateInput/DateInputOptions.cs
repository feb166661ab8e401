using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.DateInput;

/// <summary>A date one knows by heart or reads on a paper: three fields, which need neither script nor calendar.</summary>
internal sealed record DateInputOptions
{
    public required Question Question { get; init; }

    /// <summary>What the fields hold, as typed.</summary>
    public required TypedDate Value { get; init; }
}

/// <summary>The three fields of a date, and the names they are sent under.</summary>
internal static class DateParts
{
    public const string Day = "jour";
    public const string Month = "mois";
    public const string Year = "annee";

    public static string NameOf(string name, string part) => $"{name}-{part}";
}
