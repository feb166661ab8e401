namespace Catalogue.Web.DesignSystem.Download;

/// <summary>A link to a file that is kept rather than read in the page.</summary>
internal sealed record DownloadOptions
{
    /// <summary>What the file is.</summary>
    public required string Text { get; init; }

    /// <summary>Its address.</summary>
    public required string Href { get; init; }

    /// <summary>Its format as people call it: « PDF ».</summary>
    public required string Format { get; init; }

    /// <summary>Its size in bytes; null where it is not known before it is asked for.</summary>
    public long? Bytes { get; init; }

    /// <summary>The name it is kept under; that of its address when null.</summary>
    public string? FileName { get; init; }
}
