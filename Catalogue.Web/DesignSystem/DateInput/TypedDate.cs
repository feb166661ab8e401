using System.Globalization;

namespace Catalogue.Web.DesignSystem.DateInput;

/// <summary>A date as a person typed it, in three fields: what makes no date is kept as it is, to be shown again.</summary>
/// <param name="Day">The day of the month, as typed.</param>
/// <param name="Month">The number of the month, as typed.</param>
/// <param name="Year">The year in four digits, as typed.</param>
public sealed record TypedDate(string Day, string Month, string Year)
{
    /// <summary>Nothing typed yet.</summary>
    public static TypedDate Empty { get; } = new("", "", "");

    /// <summary>More than a field holds is no date, and is not worth showing whole.</summary>
    private const int LongestPart = 20;

    /// <summary>What the three fields of a form or an address hold.</summary>
    /// <param name="valueOf">Gives the value sent under a name; null or empty where none was.</param>
    /// <param name="name">The name of the date.</param>
    public static TypedDate Read(Func<string, string?> valueOf, string name)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return new(Part(DateParts.Day), Part(DateParts.Month), Part(DateParts.Year));

        string Part(string part)
        {
            var typed = (valueOf(DateParts.NameOf(name, part)) ?? "").Trim();
            return typed.Length <= LongestPart ? typed : typed[..LongestPart];
        }
    }

    /// <summary>A date known already, to fill the fields in.</summary>
    public static TypedDate Of(DateOnly date) => new(
        date.Day.ToString(CultureInfo.InvariantCulture),
        date.Month.ToString(CultureInfo.InvariantCulture),
        date.Year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Whether the three fields are empty.</summary>
    public bool IsEmpty => Day.Length + Month.Length + Year.Length == 0;

    /// <summary>The date, or null when what was typed is none: empty, incomplete, the 31st of April.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day && Number(Month) is { } month and >= 1 and <= 12
            && Year.Length == 4 && Number(Year) is { } year and >= 1
            && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
