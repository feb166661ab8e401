using Catalogue.Core.Programmes;
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

    /// <summary>The editions that the registry knows; none before it is read (A9).</summary>
    public EditionCalendar Editions { get; internal set; } = EditionCalendar.Empty;

    /// <summary>The last day of the operation, on a day when no edition runs; null while one does (A9).</summary>
    public DateOnly? EndedOn(TimeProvider clock) => Editions.OverOn(Today(clock))?.EndsOn;

    /// <summary>The edition to come, on a day when none runs any more; null on any other day, and while none is known (A9).</summary>
    public EditionDates? ResumesWith(TimeProvider clock) => EndedOn(clock) is null ? null : Editions.NextOn(Today(clock));

    /// <summary>The edition that ended lately and the one that follows it, for as long as that is worth saying; null otherwise (A9).</summary>
    public (EditionDates Ended, EditionDates Running)? Turned(TimeProvider clock) => Editions.TurnedOn(Today(clock));

    /// <summary>Whose marks pages bear, by that edition.</summary>
    public SiteTheme Theme { get; internal set; } = SiteTheme.State;

    private static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return ParisCalendar.DayOf(clock.GetUtcNow());
    }
}
