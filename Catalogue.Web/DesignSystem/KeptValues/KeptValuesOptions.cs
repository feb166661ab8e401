namespace Catalogue.Web.DesignSystem.KeptValues;

/// <summary>What a form sends along with what is typed in it.</summary>
internal sealed record KeptValuesOptions
{
    /// <summary>As names and values; a name may come several times.</summary>
    public required IEnumerable<(string Name, string Value)> Values { get; init; }
}
