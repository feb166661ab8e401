using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Everything that was declared, read once more before it is sent (A3, A4).</summary>
internal sealed class SendModel(JoiningVisit visit, JoinService service, SiteContent content) : RequestPage(visit)
{
    public DeclaredView Declared { get; private set; } = new([]);

    public Programme Programme { get; private set; } = null!;

    public ServiceInCharge Service => content.Service;

    /// <summary>Whether nothing stands in the way of sending it.</summary>
    public bool IsReady => Declared.Parts.All(part => part.State == PartState.Done);

    protected override string? Elsewhere => Joining.Status == RequestStatus.Draft ? null : JoiningLinks.Progress;

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var check = await Visit.Reader.CheckOnAsync(Visit.Today, cancellation);
        Declared = DeclaredView.Of(Joining.Declaration, check.Of(Joining.Declaration), await Visit.Reader.ListSpecificationsAsync(Visit.Today, cancellation));
        Programme = await Visit.Reader.ProgrammeOfAsync(Joining, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sent = await service.SubmitAsync(Joining.Id, Visit.LinkOf, Visit.Context(), cancellation);
        if (sent.Succeeded) return LocalRedirect(JoiningLinks.Progress);
        Stopped = sent.Refusal.Sentence;
        return Page();
    }
}
