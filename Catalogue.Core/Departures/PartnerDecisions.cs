using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Departures;

/// <summary>What all decisions on partners share: whom they are about, how they are kept, and who is told.</summary>
public sealed class PartnerDecisions(RegistryContext registry, RegistryWriter writer, MailOutbox outbox, SiteContent content)
{
    /// <summary>What was decided of a partner, the latest first, with who signed it.</summary>
    public async Task<IReadOnlyList<KeptDecision>> ReadAsync(Guid partnerId, CancellationToken cancellation = default)
    {
        var kept = await (
            from decision in registry.PartnerDecisions.AsNoTracking()
            join member in registry.Staff on decision.DecidedBy equals member.Id
            where decision.PartnerId == partnerId
            orderby decision.DecidedAt descending
            select new { Decision = decision, member.Signature }).ToListAsync(cancellation);
        return kept.ConvertAll(one => new KeptDecision(one.Decision, content.ReasonSentence(one.Decision.ReasonCode), one.Signature));
    }

    /// <summary>The reasons that may be given for a decision.</summary>
    public IReadOnlyList<DecisionReason> ReasonsFor(DecisionKind kind) => content.ReasonsFor(UseOf(kind));

    /// <summary>Why a decision may not be taken as it stands; empty when it may.</summary>
    /// <returns><see cref="ReasonMissing"/>, and <see cref="NoteMissing"/> or <see cref="NoteTooLong"/>.</returns>
    public IReadOnlyList<Refusal> FaultsOf(DecisionKind kind, Decision decision)
    {
        Refusal? reason = ReasonsFor(kind).Any(reason => reason.Code == decision.ReasonCode) ? null : new ReasonMissing();
        Refusal? note = decision.Note.Trim() switch
        {
            "" => new NoteMissing(),
            { Length: > Decision.LongestNote } => new NoteTooLong(),
            _ => null,
        };
        return [.. new[] { reason, note }.OfType<Refusal>()];
    }

    /// <summary>
    /// Erases the explanations older than <c>uSync/retention.yml</c> allows; what was decided, and its coded reason, stay. Run again, it
    /// changes nothing.
    /// </summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task EraseNotesAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.DecisionNotes, today);
        var limit = ParisCalendar.StartOf(firstKept);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var old = await registry.PartnerDecisions.Where(decision => decision.DecidedAt < limit && decision.Note != "").ToListAsync(cancellation);
            if (old.Count == 0) return;
            old.ForEach(decision => decision.EraseNote());
            writer.Record(context, new DecisionNotesErased(old.Count, firstKept));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>The partner as it is within the transaction; refused with <see cref="NotInOperation"/>.</summary>
    internal async Task<Result<Partner>> FindInOperationAsync(Guid partnerId, CancellationToken cancellation)
    {
        var partner = await registry.Partners.FindFreshAsync(partnerId, cancellation);
        return partner.Status == PartnerStatus.Validated ? partner : new NotInOperation(partner.Status);
    }

    /// <summary>Keeps a decision within the transaction.</summary>
    /// <returns>What its mail says of it.</returns>
    internal async Task<SignedDecision> KeepAsync(
        Guid partnerId, DecisionKind kind, Decision decision, ActionContext context, CancellationToken cancellation)
    {
        var signatory = await registry.Staff.FindOrThrowAsync(Guid.Parse(context.Actor.Id), cancellation);
        var kept = decision with { Note = decision.Note.Trim() };
        registry.Add(PartnerDecision.Of(partnerId, kind, kept, signatory.Id, context.Instant));
        return new(content.ReasonSentence(kept.ReasonCode), kept.Note, signatory.Signature, context.Instant);
    }

    /// <summary>Tells a company: its managers who can sign in, or else the contact it declared.</summary>
    internal Task TellAsync(Partner partner, Mail mail, ActionContext context, CancellationToken cancellation) =>
        Managers.TellAsync(registry, outbox, partner, mail, context, cancellation);

    private static ReasonUse UseOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Closure => ReasonUse.Closure,
        DecisionKind.Merger => ReasonUse.Merger,
        DecisionKind.Number => ReasonUse.Number,
        DecisionKind.Name => ReasonUse.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of the kind is decided."),
    };
}

/// <summary>A decision as it is read again.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">What its reason says; its code where it left the list.</param>
/// <param name="Signatory">The name and the position of who signed it.</param>
public sealed record KeptDecision(PartnerDecision Decision, string Reason, string Signatory);
