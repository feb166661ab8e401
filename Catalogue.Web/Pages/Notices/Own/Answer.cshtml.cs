using Catalogue.Core.Accounts;
using Catalogue.Core.Documents;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>Answering: it is corrected, or one does not agree, with what shows it (A11, A12).</summary>
[TakesFiles]
[OwnCompany(Permission.EditCompany)]
internal sealed class AnswerModel(NoticeFiles files, NoticeProgress progress, UploadReader uploads, TimeProvider clock) : OwnNoticePage(files, progress, clock)
{
    public const string FirstKindId = NoticeLinks.Kind + "-1", Corrected = "corrige", Contested = "conteste";

    [BindProperty(Name = NoticeLinks.Kind)]
    public string? Kind { get; set; }

    [BindProperty(Name = NoticeLinks.Text)]
    public string? Text { get; set; }

    public IReadOnlyList<RadioChoice> Kinds =>
    [
        new(Corrected, "C’est corrigé", Kind == Corrected, "Dites ce que vous avez changé, et où le voir."),
        new(Contested, "Je ne suis pas d’accord", Kind == Contested, "Dites pourquoi\u00a0: le ministère étudie vos arguments avant toute décision."),
    ];

    /// <summary>The name of the field of a file, and its identifier.</summary>
    public static string FileId(int number) => $"piece-{number}";

    public IActionResult OnGet() => Form(MayAnswer);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Kind is not (Corrected or Contested)) Refuse(FirstKindId, "Choisissez l’une des deux réponses.");
        if (string.IsNullOrWhiteSpace(Text)) Refuse(NoticeLinks.Text, "Écrivez votre réponse\u00a0: quelques lignes suffisent.");
        var checkedFiles = await TakeInAsync(cancellation);
        if (IsRefused) return Page();
        var reply = new NoticeReply { Kind = Kind == Corrected ? AnswerKind.Fixed : AnswerKind.Contested, Text = Text!, Files = checkedFiles };
        return After(
            await Progress.AnswerAsync(Notice.Reference, reply, Acting, cancellation),
            Notice.SentAt is null ? "Votre réponse est envoyée\u00a0: le ministère l’étudie." : "Votre réponse est envoyée\u00a0: le délai est arrêté jusqu’à la décision du ministère.",
            NoticeLinks.Text);
    }

    /// <summary>The files that are sound; what is wrong with another is said at its field.</summary>
    private async Task<IReadOnlyList<CheckedUpload>> TakeInAsync(CancellationToken cancellation)
    {
        var taken = new List<CheckedUpload>();
        foreach (var field in Enumerable.Range(1, NoticeReply.MostFiles).Select(FileId))
        {
            var read = await uploads.ReadDocumentAsync(Request.Form.Files[field], cancellation);
            if (read.Succeeded) taken.Add(read.Value);
            else if (read.Refusal is not NoFile) Refuse(field, read.Refusal.Sentence);
        }

        return taken;
    }
}
