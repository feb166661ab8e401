namespace Catalogue.Web.DesignSystem.Summary;

/// <summary>The parts of a long page (<em>sommaire</em>).</summary>
internal sealed record SummaryOptions
{
    /// <summary>Identifier of its title, unique in the page.</summary>
    public required string TitleId { get; init; }

    public required string Title { get; init; }

    /// <summary>The parts, in the order of the page.</summary>
    public required IReadOnlyList<SummaryPart> Parts { get; init; }
}

/// <summary>A part of the page.</summary>
/// <param name="Anchor">Its identifier in the page.</param>
/// <param name="Text">What it is about.</param>
public sealed record SummaryPart(string Anchor, string Text);
