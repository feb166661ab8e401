using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Theming;

namespace Catalogue.Web.Infrastructure;

/// <summary>What every page says of the site as a whole. Read without the database: error pages show it too.</summary>
public sealed class SiteFacts
{
    /// <summary>True while the registry holds invented companies, prices and people; every page then says so.</summary>
    public bool IsDemonstration { get; internal set; } = true;

    /// <summary>True while the registry holds made-up offers to measure the site with; every page then says so.</summary>
    public bool IsBenchmark { get; internal set; }

    /// <summary>What every page says of data that is not real; null when it is.</summary>
    public string? Warning =>
        IsBenchmark ? "Données d’essai engendrées pour mesurer : aucune de ces entreprises ni de ces offres n’existe."
        : IsDemonstration ? "Site de démonstration : entreprises, prix et personnes inventés."
        : null;

    /// <summary>Last legal day of the latest edition the registry knows; null before it is read (A9).</summary>
    public DateOnly? EditionEndsOn { get; internal set; }

    /// <summary>The last day of the operation, once it is over; null while it runs (A9).</summary>
    public DateOnly? EndedOn(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return EditionEndsOn is { } lastDay && ParisCalendar.DayOf(clock.GetUtcNow()) > lastDay ? lastDay : null;
    }

    /// <summary>Whose marks pages bear, by that edition.</summary>
    public SiteTheme Theme { get; internal set; } = SiteTheme.State;
}
