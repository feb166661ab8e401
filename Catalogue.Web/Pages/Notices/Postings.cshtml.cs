using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>Recording on which day several letters were posted (A12). Those that could not be recorded stay ticked, each with its reason.</summary>
[Requires(Permission.DecideNotices)]
internal sealed class PostingsModel(NoticeQueue queue, NoticeProgress progress, TimeProvider clock) : FormPage
{
    public const string LettersId = "lettres", FirstLetterId = LettersId + "-1", FirstDayId = NoticeLinks.PostedOn + "-" + DateParts.Day;

    /// <summary>The letters that left and that nobody has read, the oldest first.</summary>
    public IReadOnlyList<HeldNoticeRow> Rows { get; private set; } = [];

    /// <summary>Those ticked, each with the revision that was read: « AV-00012.4 ».</summary>
    [BindProperty(Name = NoticeLinks.Letter)]
    public IReadOnlyList<string?>? Letters { get; set; }

    public TypedDate PostedOn { get; private set; } = TypedDate.Empty;

    public IReadOnlyList<CheckboxChoice> Choices =>
    [
        .. Rows.Select(row => new CheckboxChoice(
            CodeOf(row.Notice),
            $"{row.Partner.Company.Name}, {row.Notice.Reference}, lettre du {French.Date(row.Notice.SentAt!.Value)}",
            (Letters ?? []).Any(code => TurnOf(code)?.Reference == row.Notice.Reference))),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var turns = (Letters ?? []).Select(TurnOf).OfType<NoticeTurn>().ToList();
        if (turns.Count == 0) Refuse(FirstLetterId, "Cochez une lettre au moins.");
        if (PostedOn.Date is not { } day) Refuse(FirstDayId, "Donnez le jour de l’envoi\u00a0: le jour, le mois et l’année.");
        if (IsRefused) return Page();
        var left = new List<NoticeTurn>();
        foreach (var turn in turns)
        {
            // One that is not there any more was read, or given up, since the page was opened.
            var recorded = Rows.Any(row => row.Notice.Reference == turn.Reference)
                ? await progress.RecordPostingAsync(turn, PostedOn.Date!.Value, HttpContext.Acting(NoticeProcess.Name), cancellation)
                : new NoticeChangedMeanwhile();
            if (recorded.Succeeded) continue;
            left.Add(turn);
            Refuse(FirstLetterId, $"{turn.Reference}\u00a0: {recorded.Refusal.Sentence}");
        }

        var count = turns.Count - left.Count;
        if (left.Count == 0) return Done(NoticeLinks.Postings, count == 1 ? "L’envoi est noté." : $"{French.Number(count)} envois sont notés.");
        if (count > 0) Stopped = $"{French.Count(count, "envoi est noté", "envois sont notés")}. Il reste ce qui suit.";
        Letters = [.. left.Select(turn => turn.Reference + ".0")];
        await LoadAsync(cancellation);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Rows = await queue.ToPostAsync(cancellation);
        PostedOn = IsTyped
            ? TypedDate.Read(name => Request.Form[name], NoticeLinks.PostedOn)
            : TypedDate.Of(ParisCalendar.DayOf(clock.GetUtcNow()));
    }

    private static string CodeOf(Notice notice) => string.Create(CultureInfo.InvariantCulture, $"{notice.Reference}.{notice.Revision}");

    private static NoticeTurn? TurnOf(string? code) =>
        code?.Split('.') is [var reference, var revision] && int.TryParse(revision, CultureInfo.InvariantCulture, out var number) ? new(reference, number) : null;
}
