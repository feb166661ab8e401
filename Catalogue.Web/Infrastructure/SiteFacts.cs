using Catalogue.Web.DesignSystem.Theming;

namespace Catalogue.Web.Infrastructure;

/// <summary>What every page says of the site as a whole. Read without the database: error pages show it too.</summary>
public sealed class SiteFacts
{
    /// <summary>True while the registry holds invented companies, prices and people; every page then says so.</summary>
    public bool IsDemonstration { get; internal set; } = true;

    /// <summary>Last legal day of the latest edition the registry knows; null before it is read (A9).</summary>
    public DateOnly? EditionEndsOn { get; internal set; }

    /// <summary>Whose marks pages bear, by that edition.</summary>
    public SiteTheme Theme { get; internal set; } = SiteTheme.State;
}
