using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Labels;

/// <summary>
/// What rights of use were on a past day, whatever became of them since: the journal keeps every change of theirs (A19, A27).
/// </summary>
public sealed class RightHistory(RegistryContext registry)
{
    /// <summary>The rights that a partner could use at an instant, as the registry knew them then: copies, to be read only.</summary>
    /// <param name="partnerId">Who holds them.</param>
    /// <param name="instant">The instant asked about.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<RightOfUse>> UsableAsync(
        Guid partnerId, DateTimeOffset instant, CancellationToken cancellation = default)
    {
        var held = await registry.Rights.Where(right => right.PartnerId == partnerId).Select(right => right.Id).ToListAsync(cancellation);
        var subjects = held.Select(id => new NewTermsAccepted(id).Subject).ToList();
        var entries = await registry.Journal.AsNoTracking()
            .Where(entry => subjects.Contains(entry.Subject) && entry.Instant <= instant && entry.Event != RightEndWarned.EventName)
            .OrderBy(entry => entry.Number)
            .Select(entry => new { entry.Subject, entry.Event, entry.Payload, entry.Instant })
            .ToListAsync(cancellation);
        return [.. entries.GroupBy(entry => entry.Subject)
            .Select(told => told.Aggregate((RightOfUse?)null, (right, entry) => Relive(right, entry.Event, entry.Payload, entry.Instant))!)
            .Where(right => right.IsUsableAt(instant))];
    }

    private static RightOfUse Relive(RightOfUse? right, string name, string payload, DateTimeOffset instant)
    {
        if (right is null) return RightOfUse.From(JsonText.Read<TermsAccepted>(payload), instant);
        switch (name)
        {
            case NewTermsRequired.EventName:
                right.Relive(JsonText.Read<NewTermsRequired>(payload));
                break;
            case NewTermsAccepted.EventName:
                right.AcceptTerms(instant).OrThrow();
                break;
            case RightLossChanged.EventName:
                right.Relive(JsonText.Read<RightLossChanged>(payload));
                break;
            case RightRequestedAgain.EventName:
                right.Relive(JsonText.Read<RightRequestedAgain>(payload), instant);
                break;
            default:
                right.Relive(JsonText.Read<RightChanged>(payload), instant);
                break;
        }

        return right;
    }
}
