using Catalogue.Core.Joining;

namespace Catalogue.Web.Pages.Joining;

/// <summary>The parts of a declaration, and how far each is: where one comes back to (A3).</summary>
internal sealed class TasksModel(JoiningVisit visit) : RequestPage(visit)
{
    public IReadOnlyList<(DeclarationPart Part, PartState State)> Parts { get; private set; } = [];

    /// <summary>Parts that are not done.</summary>
    public int Left => Parts.Count(part => part.State != PartState.Done);

    protected override string? Elsewhere => Joining.Status == RequestStatus.Draft ? null : JoiningLinks.Progress;

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var check = await Visit.Reader.CheckOnAsync(Visit.Today, cancellation);
        Parts = [.. Enum.GetValues<DeclarationPart>().Select(part => (part, check.StateOf(Joining.Declaration, part)))];
    }
}
