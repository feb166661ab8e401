using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Alert;

/// <summary>A message that the person must notice before the rest of the page.</summary>
internal sealed record AlertOptions
{
    /// <summary>A sentence or two: a list or several paragraphs belong in a callout.</summary>
    public required IHtmlContent Content { get; init; }

    public AlertKind Kind { get; init; }

    /// <summary>A title makes the alert a full one; without it, it is small and its content a sentence.</summary>
    public string? Title { get; init; }

    /// <summary>Level of the title's heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 2;
}

/// <summary>What sort of message it is; each has its own icon and spoken word.</summary>
public enum AlertKind
{
    Info,
    Success,
    Warning,
    Error,
}
