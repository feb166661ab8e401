using Catalogue.Web.DesignSystem.Summary;
using Catalogue.Web.DesignSystem.Theming;
using Catalogue.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Gallery;

/// <summary>Every component with its variants and its attributes, for those who write pages; under either theme.</summary>
internal sealed class GalleryModel : PageModel
{
    private static readonly SiteTheme Neutral = SiteTheme.Neutral("Programme d’exemple", "Un programme qui n’est pas celui du ministère");

    public IReadOnlyList<Component> Components { get; } = ComponentReference.All();

    public IReadOnlyList<SummaryPart> Parts => [.. Components.Select(component => new SummaryPart(component.Anchor, component.Name))];

    /// <summary>The themes it can be seen under.</summary>
    public IReadOnlyList<SiteTheme> Themes { get; } = [SiteTheme.State, Neutral];

    public void OnGet(string? theme)
    {
        if (theme == Neutral.Code) HttpContext.UseTheme(Neutral);
    }
}
