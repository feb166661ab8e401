using Catalogue.Web.DesignSystem.Input;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>Rows of fields that a form repeats, the first called « nom-1 »: as many as were filled in, and one more to fill.</summary>
internal static class TypedRows
{
    /// <summary>The rows that say something, in their order.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="most">How many rows are read.</param>
    /// <param name="names">The fields of a row.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(IFormCollection form, int most, params IReadOnlyList<string> names) =>
    [
        .. Enumerable.Range(1, most)
            .Select(row => names.Select(name => TypedText.Line(form[NameOf(name, row)])).ToList())
            .Where(row => row.Exists(value => value.Length > 0)),
    ];

    /// <summary>Name and identifier of a field of a row, counted from 1.</summary>
    public static string NameOf(string name, int row) => $"{name}-{row}";
}
