namespace Catalogue.Web.DesignSystem.Input;

/// <summary>A field of one line, with its label, hint and error.</summary>
internal sealed record InputOptions
{
    /// <summary>Identifier, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>Name under which the value is sent.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>Help that is read with the label.</summary>
    public string? Hint { get; init; }

    public string? Value { get; init; }

    /// <summary>The field's type in HTML.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in by itself (HTML's <c>autocomplete</c>).</summary>
    public string? AutoComplete { get; init; }

    /// <summary>What is wrong with the value, as a sentence; null when nothing is.</summary>
    public string? Error { get; init; }
}
