using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>The points that a reviewer asked about, each to be answered, and the request sent back (A4).</summary>
internal sealed class CompleteModel(JoiningVisit visit, JoinCompletion completion) : RequestPage(visit)
{
    /// <summary>Parts of the declaration with something wrong in them.</summary>
    public IReadOnlyList<DeclarationPart> Wrong { get; private set; } = [];

    public IReadOnlyList<CompletionPoint> Points => Joining.DuePoints();

    /// <summary>Whether nothing stands in the way of sending it back.</summary>
    public bool IsReady => Wrong.Count == 0 && Points.All(point => point.Answer is not null);

    protected override string? Elsewhere => Joining.Status == RequestStatus.ToComplete ? null : JoiningLinks.Progress;

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var check = await Visit.Reader.CheckOnAsync(Visit.Today, cancellation);
        Wrong = [.. check.Of(Joining.Declaration).Select(fault => fault.Part).Distinct()];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sent = await completion.SendBackAsync(Joining.Id, Visit.LinkOf, Visit.Context(), cancellation);
        if (sent.Succeeded) return LocalRedirect(JoiningLinks.Progress);
        Stopped = sent.Refusal.Sentence;
        return Page();
    }
}
