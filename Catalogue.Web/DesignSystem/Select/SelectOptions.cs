namespace Catalogue.Web.DesignSystem.Select;

/// <summary>A choice of one value in a list.</summary>
internal sealed record SelectOptions
{
    /// <summary>Identifier, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>Name under which the value is sent.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required IReadOnlyList<SelectChoice> Choices { get; init; }
}

/// <summary>One value of the list.</summary>
public sealed record SelectChoice(string Value, string Text, bool IsSelected);
