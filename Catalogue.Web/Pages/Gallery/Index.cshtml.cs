using Catalogue.Web.DesignSystem.Summary;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Gallery;

/// <summary>Every component with its variants and its attributes, for those who write pages.</summary>
internal sealed class GalleryModel : PageModel
{
    public IReadOnlyList<Component> Components { get; } = ComponentReference.All();

    public IReadOnlyList<SummaryPart> Parts => [.. Components.Select(component => new SummaryPart(component.Anchor, component.Name))];
}
