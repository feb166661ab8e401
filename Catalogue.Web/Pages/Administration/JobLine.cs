using Catalogue.Core.Jobs;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Something that the site does by itself, as an administrator reads it.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Job">What came of it; null before the first time.</param>
/// <param name="Now">The instant at which it is read.</param>
internal sealed record JobLine(JobDefinition Definition, Job? Job, DateTimeOffset Now)
{
    public static IReadOnlyList<JobLine> All(IReadOnlyDictionary<string, Job> jobs, DateTimeOffset now) =>
        [.. SiteJobs.All.Select(definition => new JobLine(definition, jobs.GetValueOrDefault(definition.Name), now))];

    public bool IsRunning => Job?.IsRunningAt(Now) == true;

    /// <summary>Whether it is about to begin: whoever looks again sees more.</summary>
    public bool IsDue => Job?.IsDueAt(Now) != false;

    public bool HasFailed => Job?.Outcome == JobOutcome.Failed;

    public (BadgeColour Colour, string Text)? State => Job switch
    {
        null or { StartedAt: null } => null,
        _ when IsRunning => (BadgeColour.Blue, "En cours"),
        { Outcome: JobOutcome.Done } => (BadgeColour.Green, "Fait"),
        { Outcome: JobOutcome.Failed } => (BadgeColour.Error, "En échec"),
        _ => (BadgeColour.Warning, "Interrompu"),
    };

    /// <summary>« 22 novembre 2026 à 3 h 00, en 2 secondes ».</summary>
    public string Last => Job switch
    {
        { StartedAt: { } started, EndedAt: { } ended } => $"{FrenchDate.WithTime(started)}, en {Length(ended - started)}",
        { StartedAt: { } started } when IsRunning => $"Commencé le {FrenchDate.WithTime(started)}",
        { StartedAt: { } started } => $"{FrenchDate.WithTime(started)}\u00a0: le site s’est arrêté avant la fin",
        _ => "Jamais encore",
    };

    /// <summary>When it last went well, where the last time did not.</summary>
    public string? LastDone => Job is { Outcome: not JobOutcome.Done, DoneAt: { } done } ? $"Fait pour la dernière fois le {FrenchDate.WithTime(done)}" : null;

    public string Next =>
        IsRunning ? "Après celui-ci"
        : IsDue ? "Dans la minute"
        : HasFailed ? $"Nouvel essai le {FrenchDate.WithTime(Job!.DueAt)}"
        : FrenchDate.WithTime(Job!.DueAt);

    /// <summary>« Chaque nuit », « Toutes les 15 minutes ».</summary>
    public string Rhythm => Definition.Rhythm.Interval is { } interval ? $"Toutes les {French.Count((int)interval.TotalMinutes, "minute")}" : "Chaque nuit";

    /// <summary>What is kept of its failures, the latest first.</summary>
    public IReadOnlyList<JobFailure> Failures => Job?.Failures ?? [];

    public static string Fault(JobFailure failure) => failure.Fault == JobFailure.NodeLost ? "Le site s’est arrêté avant la fin" : failure.Fault;

    private static string Length(TimeSpan length) =>
        length < TimeSpan.FromSeconds(1) ? "moins d’une seconde"
        : length < TimeSpan.FromMinutes(1) ? French.Count((int)length.TotalSeconds, "seconde")
        : French.Count((int)length.TotalMinutes, "minute");
}
