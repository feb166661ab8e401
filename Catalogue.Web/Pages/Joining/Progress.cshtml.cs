using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Programmes;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Where a request stands, with its dates (A4); the acknowledgment, as soon as it is sent.</summary>
internal sealed class ProgressModel(JoiningVisit visit, SiteContent content) : RequestPage(visit)
{
    public Programme Programme { get; private set; } = null!;

    public ServiceInCharge Service => content.Service;

    public DateOnly Today => Visit.Today;

    /// <summary>How to contest the refusal that silence makes, or what to ask for once it has accepted.</summary>
    public string AfterSilence => Programme.SilenceMeans == SilenceMeaning.Acceptance ? Service.AfterAcceptance : Service.Appeals;

    /// <summary>Why it is refused, a sentence a reason; empty where it is not.</summary>
    public IReadOnlyList<string> Reasons => content.ReasonSentences(Joining.ReasonCodes);

    protected override string? Elsewhere => Joining.Status == RequestStatus.Draft ? JoiningLinks.Tasks : null;

    protected override async Task LoadAsync(CancellationToken cancellation) => Programme = await Visit.Reader.ProgrammeOfAsync(Joining, cancellation);
}
