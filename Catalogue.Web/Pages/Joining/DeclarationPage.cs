using Catalogue.Core.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>
/// A page of the declaration. What is typed is kept at each sending, faults and all; the page then says what is wrong, or goes on.
/// </summary>
internal abstract class DeclarationPage(JoiningVisit visit, JoinService service) : RequestPage(visit)
{
    /// <summary>What the form shows: what was declared, or what was just typed.</summary>
    public Declaration Shown { get; private set; } = new();

    /// <summary>The part it belongs to.</summary>
    protected abstract DeclarationPart Part { get; }

    /// <summary>Whether it asks something of its part: one that has several pages is asked in turn.</summary>
    protected virtual bool Asks(DeclarationField asked) => true;

    /// <summary>Where to go on once nothing is wrong.</summary>
    protected virtual string Next => Joining.Status == RequestStatus.ToComplete ? JoiningLinks.Complete : JoiningLinks.Tasks;

    protected override string? Elsewhere => IsWritten ? null : JoiningLinks.Progress;

    /// <summary>A declaration with what the form says laid over it.</summary>
    protected abstract Declaration Typed(Declaration declared);

    protected override Task LoadAsync(CancellationToken cancellation)
    {
        Shown = HttpMethods.IsPost(Request.Method) ? Typed(Joining.Declaration) : Joining.Declaration;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var kept = await service.DeclareAsync(Joining.Id, await ChangeAsync(cancellation), Visit.Context(), cancellation);
        if (kept.Refusal is { } refusal)
        {
            Stopped = refusal.Sentence;
            return Page();
        }

        var check = await Visit.Reader.CheckOnAsync(Visit.Today, cancellation);
        foreach (var fault in check.Of(Shown, Part).Where(fault => Asks(fault.Field))) Refuse(JoiningFields.IdOf(fault.Field), fault.Sentence);
        return IsRefused ? Page() : LocalRedirect(Next);
    }

    /// <summary>What is kept: what was typed, and what the page adds to it.</summary>
    protected virtual Task<Func<Declaration, Declaration>> ChangeAsync(CancellationToken cancellation) =>
        Task.FromResult<Func<Declaration, Declaration>>(Typed);
}
