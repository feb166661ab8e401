using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Letters;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>The letters of a notice (A11, A12): one at each step that its partner is told of, made of what the notice is at that instant.</summary>
public sealed class NoticeLetters(RegistryContext registry, SiteContent content, ClauseBook clauses, LetterTemplates templates, LetterService letters)
{
    /// <summary>Writes the letter of a step, within its transaction.</summary>
    /// <param name="notice">The notice, once the step is taken.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="lost">The offers that are lost, where some are; null for those at stake.</param>
    /// <param name="context">Who sends it, and when.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<Letter> WriteAsync(
        Notice notice, LetterKind kind, IReadOnlyList<string>? lost, ActionContext context, CancellationToken cancellation) =>
        await letters.WriteAsync(await DraftAsync(notice, kind, lost, cancellation), SignatoryOf(notice, kind), context, cancellation);

    /// <summary>The letter that a notice would leave with, for its author and for its second reader, who signs exactly this.</summary>
    /// <returns>Null where there is no such notice, or none of its letters waits to leave.</returns>
    public async Task<LetterPreview?> PreviewAsync(string reference, CancellationToken cancellation = default)
    {
        var notice = await registry.Notices.AsNoTracking().FirstOrDefaultAsync(one => one.Reference == reference, cancellation);
        if (notice is not { Status: NoticeStatus.Drafted or NoticeStatus.Signed }) return null;
        var programme = await ProgrammeAsync(notice, cancellation);
        var kind = notice.MayTakeAwayAtOnce(programme.LogoAlteration) ? LetterKind.ImmediateLoss : LetterKind.Warning;
        return new(kind, notice, templates.Fill(await DraftAsync(notice, kind, null, cancellation)));
    }

    /// <summary>Who signs: the second reader what announces or records a loss, whoever decided everything else.</summary>
    private static Guid SignatoryOf(Notice notice, LetterKind kind) => (kind switch
    {
        LetterKind.Modifications => notice.AuthorId,
        LetterKind.Warning or LetterKind.Loss or LetterKind.ImmediateLoss => notice.SignatoryId,
        LetterKind.Insufficient => notice.Answers[^1].DecidedBy,
        LetterKind.Closed => notice.Status == NoticeStatus.Cancelled ? notice.ClosedBy : notice.Answers[^1].DecidedBy,
        _ => notice.ClosedBy,
    }) ?? throw new InvalidOperationException($"Nobody signs the letter '{kind}' of the notice '{notice.Reference}'.");

    private async Task<LetterDraft> DraftAsync(Notice notice, LetterKind kind, IReadOnlyList<string>? lost, CancellationToken cancellation)
    {
        var partner = await registry.Partners.FindOrThrowAsync(notice.PartnerId, cancellation);
        var programme = await ProgrammeAsync(notice, cancellation);
        var clock = NoticeClock.Of(notice.ClockFacts, NoticeRules.Of(programme));
        return new()
        {
            Kind = kind,
            PartnerId = partner.Id,
            NoticeReference = notice.Reference,
            Addressee = new(partner.Company.Name, $"{partner.Number.KindName}\u00a0{partner.Number}", await AddressOfAsync(partner, cancellation)),
            Values = new Dictionary<string, string>
            {
                [LetterNames.FoundOn] = FrenchDate.InFull(notice.FoundOn),
                [LetterNames.SentOn] = DayOf(notice.SentAt),
                [LetterNames.AnsweredOn] = DayOf(notice.Answers.LastOrDefault()?.AnsweredAt),
                [LetterNames.AppealedOn] = DayOf(notice.AppealedAt),
                [LetterNames.LastDay] = (kind == LetterKind.Modifications ? notice.FixBy : clock.LastDay) is { } last ? FrenchDate.InFull(last) : "",
                [LetterNames.Since] = notice.Deadline is { } since ? FrenchDate.WithTime(since) : "",
                [LetterNames.AppealTime] = FrenchNumber.Measure(programme.AppealMonths, "mois"),
                [LetterNames.FixDays] = FrenchNumber.Measure(programme.ModificationDays, "jours"),
                [LetterNames.Days] = FrenchNumber.Measure(programme.NoticeDays, "jours"),
                [LetterNames.PostingDays] = FrenchNumber.Measure(programme.ReceiptPresumptionWorkingDays, "jours ouvrés"),
                [LetterNames.LeastDays] = FrenchNumber.Measure(programme.ResumptionLeastDays, "jours"),
                [LetterNames.Reason] = notice.ReasonCode.Length == 0 ? "" : content.ReasonSentence(notice.ReasonCode),
                [LetterNames.AtStake] = AtStake(notice),
            },
            Parts = new Dictionary<string, IReadOnlyList<LetterBlock>>
            {
                [LetterNames.Scope] = LetterDraft.Items(await ScopeAsync(notice, lost, programme, cancellation)),
                [LetterNames.Facts] = LetterDraft.Statement(notice.Facts),
                [LetterNames.Demand] = LetterDraft.Statement(notice.Demand),
                [LetterNames.Explanation] = LetterDraft.Statement(kind == LetterKind.Insufficient ? notice.Answers[^1].Explanation : notice.ClosingText),
                [LetterNames.Clauses] = LetterDraft.Clauses(await clauses.FindAsync(notice.Clauses, notice.FoundOn, cancellation)),
                [LetterNames.Computation] = LetterDraft.Items(NoticeComputation.Sentences(clock, notice.PostedOn)),
            },
        };
    }

    private async Task<Programme> ProgrammeAsync(Notice notice, CancellationToken cancellation) => await (
        from right in registry.Rights
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        where right.Id == notice.RightId
        select programme).SingleAsync(cancellation);

    /// <summary>A company declares places it works from, and no other postal address: the first one is where it is written to.</summary>
    private async Task<IReadOnlyList<string>> AddressOfAsync(Partner partner, CancellationToken cancellation)
    {
        var outlet = await registry.Outlets.AsNoTracking().Where(one => one.PartnerId == partner.Id).OrderBy(one => one.Id).FirstOrDefaultAsync(cancellation);
        return outlet is null ? [] : [outlet.Details.Address, $"{outlet.Details.PostalCode} {outlet.Details.Commune}"];
    }

    private async Task<IReadOnlyList<string>> ScopeAsync(
        Notice notice, IReadOnlyList<string>? lost, Programme programme, CancellationToken cancellation)
    {
        if (notice.Scope == NoticeScope.Right)
            return [$"le droit d’usage du label «\u00a0{programme.Name}\u00a0», {programme.Edition}, et avec lui toutes les offres de l’entreprise."];
        var references = lost ?? [.. notice.Offers.Select(offer => offer.OfferReference)];
        var offers = await registry.Offers.AsNoTracking().Include(offer => offer.Versions)
            .Where(offer => references.Contains(offer.Reference))
            .OrderBy(offer => offer.Reference)
            .ToListAsync(cancellation);
        return
        [
            .. offers.Select(offer =>
                $"l’offre {offer.Reference}, «\u00a0{(offer.Versions.FirstOrDefault(version => version.Number == offer.CurrentVersion)?.Content ?? offer.Draft).Title}\u00a0»."),
        ];
    }

    /// <summary>In words that follow « vous perdrez ».</summary>
    private static string AtStake(Notice notice) => (notice.Scope, notice.Offers.Count) switch
    {
        (NoticeScope.Right, _) => "le droit d’usage du label, et toutes vos offres quitteront le catalogue",
        (_, 1) => "le label pour l’offre citée plus haut, qui quittera le catalogue",
        _ => "le label pour les offres citées plus haut, qui quitteront le catalogue",
    };

    private static string DayOf(DateTimeOffset? instant) => instant is { } at ? FrenchDate.InFull(ParisCalendar.DayOf(at)) : "";
}

/// <summary>A letter that has not left.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Notice">The notice that it is of. Read, not followed.</param>
/// <param name="Content">What it says.</param>
public sealed record LetterPreview(LetterKind Kind, Notice Notice, LetterContent Content);
