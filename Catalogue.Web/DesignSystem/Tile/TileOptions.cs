namespace Catalogue.Web.DesignSystem.Tile;

/// <summary>A door to another page: a title, a line, a drawing.</summary>
internal sealed record TileOptions
{
    public required string Title { get; init; }

    public required string Href { get; init; }

    public required string Description { get; init; }

    /// <summary>A pictogram of the design system, folder and name: « digital/internet ».</summary>
    public required string Pictogram { get; init; }

    /// <summary>Level of the title's heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 3;
}
