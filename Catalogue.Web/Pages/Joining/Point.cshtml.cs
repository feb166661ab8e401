using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Something a reviewer asked, to be answered in words (A4). A point of another request is not there.</summary>
internal sealed class PointModel(JoiningVisit visit, JoinCompletion completion) : RequestPage(visit)
{
    [BindProperty(Name = JoiningFields.Answer)]
    public string? Answer { get; set; }

    public CompletionPoint Point { get; private set; } = null!;

    /// <summary>What the form holds.</summary>
    public string Shown => Answer ?? Point.Answer ?? "";

    protected override string? Elsewhere => Joining.Status == RequestStatus.ToComplete ? null : JoiningLinks.Progress;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var answered = await completion.AnswerAsync(Joining.Id, Point.Id, (Answer ?? "").Trim(), Visit.Context(), cancellation);
        if (answered.Succeeded) return LocalRedirect(JoiningLinks.Complete);
        Refuse(JoiningFields.Answer, answered.Refusal.Sentence);
        return Page();
    }

    protected override bool IsThere()
    {
        var asked = RouteData.Values[JoiningLinks.PointId] as string;
        var found = Joining.DuePoints().FirstOrDefault(point => string.Equals(point.Id.ToString(), asked, StringComparison.OrdinalIgnoreCase));
        if (found is not null) Point = found;
        return found is not null;
    }
}
