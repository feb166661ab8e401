using Catalogue.Web.DesignSystem.Forms;

namespace Catalogue.Web.DesignSystem.Upload;

/// <summary>A file to choose. Browsers forget it when a form comes back: it has to be chosen again.</summary>
internal sealed record UploadOptions
{
    public required Question Question { get; init; }

    /// <summary>The types that the browser proposes, separated by commas; null for all.</summary>
    public string? Accept { get; init; }
}
