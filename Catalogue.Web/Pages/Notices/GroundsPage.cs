using Catalogue.Core.Content;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Radios;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>A page on which the ministry writes what a partner is to read: which clauses, what was found, what is to be done, and why.</summary>
internal abstract class GroundsPage(SiteContent content) : PageOfOne
{
    public const string FirstReasonId = NoticeLinks.Reason + "-1", FirstClauseId = "clauses-0-1";

    private IReadOnlyList<NoticeClause> _clauses = [];

    [BindProperty(Name = NoticeLinks.Reason)]
    public string? Reason { get; set; }

    [BindProperty(Name = NoticeLinks.Clause)]
    public IReadOnlyList<string?>? Clauses { get; set; }

    [BindProperty(Name = NoticeLinks.Facts)]
    public string? Facts { get; set; }

    [BindProperty(Name = NoticeLinks.Demand)]
    public string? Demand { get; set; }

    /// <summary>Whether a letter is written, which needs a reason and one clause at least.</summary>
    public abstract bool IsLetter { get; }

    public IReadOnlyList<RadioChoice> Reasons =>
        [.. content.ReasonsFor(ReasonUse.Notice).Select(reason => new RadioChoice(reason.Code, reason.Sentence, reason.Code == Reason))];

    /// <summary>What may be breached, by what it stands in.</summary>
    public IReadOnlyList<(string Source, IReadOnlyList<CheckboxChoice> Choices)> ClauseGroups =>
    [
        .. _clauses.GroupBy(clause => clause.Source)
            .Select(group => (group.Key, (IReadOnlyList<CheckboxChoice>)[.. group.Select(clause => new CheckboxChoice(clause.Code, clause.Text, Chosen.Contains(clause.Code)))])),
    ];

    /// <summary>Those that were ticked, of those that there are.</summary>
    protected IReadOnlyList<string> Chosen => [.. _clauses.Select(clause => clause.Code).Where(code => (Clauses ?? []).Contains(code))];

    protected NoticeTexts Texts => new() { Facts = Facts ?? "", Demand = Demand ?? "" };

    protected NoticeGrounds Grounds => new() { ReasonCode = Reason ?? "", Clauses = Chosen, Texts = Texts };

    protected void Choose(IReadOnlyList<NoticeClause> clauses) => _clauses = clauses;

    /// <summary>Says what of it stands in the way: at its field, or above.</summary>
    protected void Refuse(Refusal refusal)
    {
        switch (refusal)
        {
            case NoticeReasonUnknown:
                Refuse(FirstReasonId, refusal.Sentence);
                break;
            case ClauseMissing:
                Refuse(FirstClauseId, refusal.Sentence);
                break;
            case NoticeTextMissing:
                if (string.IsNullOrWhiteSpace(Facts)) Refuse(NoticeLinks.Facts, "Dites ce qui a été constaté.");
                if (string.IsNullOrWhiteSpace(Demand)) Refuse(NoticeLinks.Demand, "Dites ce que l’entreprise doit faire.");
                break;
            case NoticeTextTooLong:
                Refuse((Facts ?? "").Trim().Length > NoticeTexts.LongestText ? NoticeLinks.Facts : NoticeLinks.Demand, refusal.Sentence);
                break;
            default:
                Stopped = refusal.Sentence;
                break;
        }
    }
}
