namespace Catalogue.Tests.Access;

/// <summary>Who may ask for what of all pages, area by area: a row for each handler, as <see cref="SiteHandler"/> writes it.</summary>
internal static class AccessMatrix
{
    /// <summary>Those who may enter what is not for everybody; all others are refused.</summary>
    public static IReadOnlyDictionary<string, Persona[]> Rows { get; } =
        SpaceAccess.Rows.Concat(OfferAccess.Rows).Concat(MinistryAccess.Rows).ToDictionary();

    /// <inheritdoc cref="PublicAccess"/>
    public static IReadOnlySet<string> Public => PublicAccess.Rows;
}
