using Catalogue.Web.DesignSystem.Navigation;

namespace Catalogue.Web.DesignSystem.Theming;

/// <summary>
/// Whose site a page looks like: every mark of its holder, and nothing else. Pages say the same under any theme; only the
/// layout knows there are several.
/// </summary>
public sealed record SiteTheme
{
    /// <summary>Its name in addresses and style sheets.</summary>
    public required string Code { get; init; }

    /// <summary>The lines of the State's mark, around which Marianne is drawn; empty where the page bears none.</summary>
    public IReadOnlyList<string> StateMark { get; init; } = [];

    /// <summary>The name of the service: in the header, and at the end of every page's title.</summary>
    public required string ServiceName { get; init; }

    /// <summary>A line under it.</summary>
    public required string Tagline { get; init; }

    /// <summary>Who keeps the site and on what terms, in a sentence or two, for the footer.</summary>
    public required string Statement { get; init; }

    /// <summary>The licence of the contents; null where they are not free to reuse.</summary>
    public NavigationLink? Licence { get; init; }

    /// <summary>The icon of the browser's tab.</summary>
    public required string Icon { get; init; }

    /// <summary>The icon of a phone's home screen; null leaves the phone its own.</summary>
    public string? TouchIcon { get; init; }

    /// <summary>What is asked for before the style sheets say so: the typefaces of every page.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = [];

    /// <summary>Typeface, colours and marks, right after the core of the design system, which has none of them left.</summary>
    public required IReadOnlyList<string> StyleSheets { get; init; }

    /// <summary>The State's own: the label belongs to it.</summary>
    public static SiteTheme State { get; } = new()
    {
        Code = "etat",
        StateMark = ["Ministère", "chargé", "des PME"],
        ServiceName = "Entrepreneurs, faites le choix de l’économie numérique",
        Tagline = "Des offres numériques vérifiées par l’État pour les petites entreprises",
        Statement = "Ce catalogue est tenu par le ministère chargé des PME. Personne ne paie pour y figurer ni pour y être mieux placé.",
        Licence = new("licence etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        Icon = "/dsfr/favicon/favicon.svg",
        TouchIcon = "/dsfr/favicon/apple-touch-icon.png",
        Fonts = ["/dsfr/fonts/Marianne-Regular.woff2", "/dsfr/fonts/Marianne-Bold.woff2"],
        StyleSheets = ["/css/theme-etat.css", "/dsfr/component/logo/logo.main.min.css"],
    };

    /// <summary>A programme that is not the State's: none of the State's marks, typefaces, colours or words.</summary>
    /// <param name="serviceName">The programme's name.</param>
    /// <param name="tagline">A line about it.</param>
    public static SiteTheme Neutral(string serviceName, string tagline) => new()
    {
        Code = "neutre",
        ServiceName = serviceName,
        Tagline = tagline,
        Statement = $"{serviceName}. Personne ne paie pour être mieux placé.",
        Icon = "/img/icone-neutre.svg",
        StyleSheets = ["/css/theme-neutre.css"],
    };
}
