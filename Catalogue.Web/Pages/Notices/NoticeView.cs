using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.Specifications;
using Catalogue.Web.Pages.Terms;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Notices;

/// <summary>A notice as both sides read it: the same texts, the same deadline and the same computation.</summary>
/// <param name="File">All that is read of it.</param>
/// <param name="Now">The present instant.</param>
/// <param name="IsOwn">Whether it is read in the space of its partner: what was not told is not shown.</param>
internal sealed record NoticeView(NoticeFile File, DateTimeOffset Now, bool IsOwn)
{
    private const string Erased = "Texte effacé, le temps de le garder étant passé.";

    public Notice Notice => File.Notice;

    public HeldNotice Held => File.Held;

    public string Slug => File.Partner.Slug;

    public DateOnly Today => ParisCalendar.DayOf(Now);

    /// <summary>Whether what it says may be read here.</summary>
    public bool HasText => !IsOwn || Notice.IsTextTold;

    public string Kind => IsOwn ? NoticeWords.KindForPartner(Notice) : NoticeWords.Kind(Notice);

    public string State => NoticeWords.State(Held, Now, IsOwn);

    public string Facts => Shown(Notice.Facts);

    public string Demand => Shown(Notice.Demand);

    /// <summary>Who signed the letter; null before.</summary>
    public string? Signatory => Notice.SignatoryId is { } id ? NameOf(id) : null;

    /// <summary>Where an offer at stake is read here; null where the public does not see it.</summary>
    public string? LinkOf(OfferAtStake stake) => IsOwn
        ? EditorLinks.One(Slug, stake.Offer.Reference)
        : stake.Offer.Standing.IsShownAt(Now) ? EntryLinks.One(stake.Offer.Kind, stake.Offer.Slug) : null;

    /// <summary>Where a clause is read; null where nobody knows.</summary>
    public static string? LinkOf(NoticeClause clause) => clause.Source.Length == 0
        ? null
        : clause.Specification is { } specification ? SpecificationLinks.One(specification) : TermsLinks.Current;

    public string LinkOf(NoticeAttachment file) =>
        IsOwn ? NoticeLinks.OwnAttachment(Slug, Notice.Reference, file.Id) : NoticeLinks.Attachment(Notice.Reference, file.Id);

    /// <summary>What both sides said and did, in order.</summary>
    public IReadOnlyList<Exchanged> Exchange =>
    [
        .. Letter().Concat(Notice.Answers.SelectMany(Answered)).Concat(Notice.Hearings.SelectMany(Heard)).Concat(Asked()).Concat(Ended())
            .OrderBy(line => line.At),
    ];

    private IEnumerable<Exchanged> Letter()
    {
        if (Notice.SentAt is { } sentAt) yield return new(sentAt, "La lettre part", Signatory is null ? "" : $"Signée par {Signatory}.");
        if (Notice.ReadAt is { } readAt) yield return new(readAt, "La lettre est lue par l’entreprise", "");
    }

    private IEnumerable<Exchanged> Answered(NoticeAnswer answer)
    {
        yield return new(answer.AnsweredAt, $"{French.Capitalised(WhoAnswered(answer))} répond\u00a0: {NoticeWords.Say(answer.Kind)}", Shown(answer.Text)) { Files = answer.Files };
        // What follows from it is told by the letter, once that leaves.
        if (answer.DecidedAt is not { } decidedAt || (IsOwn && !answer.IsSufficient && !answer.IsToLetter && Notice.SentAt is null)) yield break;
        var by = answer.DecidedBy is { } id ? $"{NameOf(id)}\u00a0: " : "";
        yield return new(decidedAt, $"{by}{(answer.IsSufficient ? "la réponse suffit" : "la réponse ne suffit pas")}", answer.IsToLetter && !answer.IsSufficient ? Shown(answer.Explanation) : "");
    }

    private IEnumerable<Exchanged> Heard(NoticeHearing hearing)
    {
        yield return new(hearing.AskedAt, "L’entreprise demande à être entendue", "");
        yield return new(ParisCalendar.At(hearing.HeldOn, new(12, 0)), $"{NameOf(hearing.HeldBy)} a entendu l’entreprise", Shown(hearing.Summary)) { When = French.Date(hearing.HeldOn) };
    }

    private IEnumerable<Exchanged> Asked()
    {
        if (Notice.HearingAskedAt is { } asked) yield return new(asked, "L’entreprise demande à être entendue", "Le ministère propose une date. Le délai n’en est pas changé.");
        if (Notice.AppealedAt is { } appealed) yield return new(appealed, "L’entreprise forme un recours", Shown(Notice.AppealText));
    }

    private IEnumerable<Exchanged> Ended()
    {
        var by = Notice.ClosedBy is { } id ? $"{NameOf(id)}\u00a0: " : "";
        var said = Notice.Status switch
        {
            NoticeStatus.Reinstated => "le recours est accepté, ce qui était retiré est rendu",
            NoticeStatus.Upheld => "le recours est rejeté, le retrait est maintenu",
            NoticeStatus.Cancelled => Notice.ClosedBy is null ? "Annulé\u00a0: rien n’était plus à retirer" : "l’avertissement est annulé",
            _ => null,
        };
        if (said is not null) yield return new(Notice.StatusSince, $"{by}{said}", Notice.ClosedBy is null ? "" : Shown(Notice.ClosingText));
    }

    private string WhoAnswered(NoticeAnswer answer)
    {
        var actor = Actor.Parse(answer.AnsweredBy);
        if (actor.Kind == ActorKind.Staff) return IsOwn ? "le ministère, en votre nom," : $"{Named(actor)}, au nom de l’entreprise,";
        return Named(actor);
    }

    private string Named(Actor actor) => actor.PersonId is { } id && File.People.TryGetValue(id, out var name) ? name : "l’entreprise";

    private string NameOf(Guid staffId) => File.People.GetValueOrDefault(staffId, "le ministère");

    private static string Shown(string text) => text.Length == 0 ? Erased : text;
}

/// <summary>Something that one side said or did.</summary>
/// <param name="At">When.</param>
/// <param name="Title">What.</param>
/// <param name="Text">In its words; empty for nothing.</param>
internal sealed record Exchanged(DateTimeOffset At, string Title, string Text)
{
    public IReadOnlyList<NoticeAttachment> Files { get; init; } = [];

    /// <summary>The instant in words; the day alone where no more is known.</summary>
    public string When { get; init; } = FrenchDate.WithTime(At);
}
