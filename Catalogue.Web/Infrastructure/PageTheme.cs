using Catalogue.Core.Programmes;
using Catalogue.Web.DesignSystem.Theming;

namespace Catalogue.Web.Infrastructure;

/// <summary>Whose marks a page bears: those of the programme it belongs to, which is the site's unless the page says otherwise.</summary>
internal static class PageTheme
{
    /// <summary>The theme a programme asks for.</summary>
    public static SiteTheme Of(Programme programme) => programme.Theme == ProgrammeTheme.Neutral
        ? SiteTheme.Neutral(programme.Name, programme.Edition)
        : SiteTheme.State;

    /// <summary>Gives the page being answered another theme than the site's.</summary>
    public static void UseTheme(this HttpContext context, SiteTheme theme) => context.Features.Set(theme);

    /// <summary>The theme of the page being answered.</summary>
    public static SiteTheme Theme(this HttpContext context, SiteFacts facts) => context.Features.Get<SiteTheme>() ?? facts.Theme;
}
