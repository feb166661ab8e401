namespace Catalogue.Web.DesignSystem.Explanation;

/// <summary>A word of a sentence that opens its own definition.</summary>
internal sealed record ExplanationOptions
{
    /// <summary>Identifier of the definition, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>The word as the sentence writes it: « bornes wifi ».</summary>
    public required string Text { get; init; }

    /// <summary>The word as the definition opens: « Borne wifi ».</summary>
    public required string Term { get; init; }

    /// <summary>What it means, plain text.</summary>
    public required string Definition { get; init; }
}
