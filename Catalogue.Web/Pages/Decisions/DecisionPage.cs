using Catalogue.Core.Departures;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Files;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>A decision on a partner: it is filled in, then what it leads to is read, then it is taken.</summary>
internal abstract class DecisionPage(PartnerDecisions decisions) : FormPage
{
    public const string ReasonId = "motif", FirstReasonId = ReasonId + "-1", NoteId = "explication";

    /// <summary>What is said of something typed that is the number of no company.</summary>
    protected const string NotANumber = "Donnez un SIREN de neuf chiffres ou un numéro de TVA d’un autre pays de l’Union européenne.";

    private const string Process = "décision";

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = DecisionLinks.Reason)]
    public string? Reason { get; set; }

    [BindProperty(Name = DecisionLinks.Note)]
    public string? Note { get; set; }

    [BindProperty(Name = DecisionLinks.Step)]
    public string? Step { get; set; }

    public abstract DecisionKind Kind { get; }

    /// <summary>« Constater la cessation d’activité ».</summary>
    public abstract string Heading { get; }

    /// <summary>What the button that decides says.</summary>
    public abstract string Act { get; }

    /// <summary>Where the form goes.</summary>
    public abstract string Address { get; }

    /// <summary>What happens once it is decided, a sentence each.</summary>
    public abstract IReadOnlyList<string> Consequences { get; }

    /// <summary>What the form says besides why.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Own => [];

    public string Title => IsRefused ? $"Erreur\u00a0: {char.ToLowerInvariant(Heading[0])}{Heading[1..]}" : Heading;

    /// <summary>Why nothing may be decided of this partner, as a sentence; null when something may.</summary>
    public string? Closed => Partner.Status == PartnerStatus.Validated ? null : new NotInOperation(Partner.Status).Sentence;

    /// <summary>Whether everything is filled in, and what it leads to is read before it is decided.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>Everything that was filled in.</summary>
    public IEnumerable<(string Name, string Value)> Kept =>
        [(DecisionLinks.Reason, Reason ?? ""), (DecisionLinks.Note, Note ?? ""), .. Own];

    public IReadOnlyList<RadioChoice> Reasons =>
        [.. decisions.ReasonsFor(Kind).Select(reason => new RadioChoice(reason.Code, reason.Sentence, reason.Code == Reason))];

    /// <summary>The reason that was chosen, in words.</summary>
    public string ReasonSentence => decisions.ReasonsFor(Kind).First(reason => reason.Code == Reason).Sentence;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Closed is not null || IsRefused || Step == DecisionLinks.Change) return Page();
        await CheckAsync(cancellation);
        var decision = new Decision { ReasonCode = Reason ?? "", Note = Note ?? "" };
        foreach (var fault in decisions.FaultsOf(Kind, decision)) Refuse(fault is ReasonMissing ? FirstReasonId : NoteId, fault.Sentence);
        if (!IsRefused && Step == DecisionLinks.Decide) return await TakeAsync(decision, cancellation);
        IsPreview = !IsRefused;
        return Page();
    }

    /// <summary>Says what is wrong with what the form says besides why.</summary>
    protected virtual Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected abstract Task<Result> DecideAsync(Decision decision, ActionContext context, CancellationToken cancellation);

    private async Task<IActionResult> TakeAsync(Decision decision, CancellationToken cancellation)
    {
        var decided = await DecideAsync(decision, HttpContext.Acting(Process), cancellation);
        if (decided.Succeeded) return Done(FileLinks.One(Partner.Slug), "La décision est prise, et les entreprises concernées sont prévenues.");
        Stopped = decided.Refusal.Sentence;
        return Page();
    }
}
