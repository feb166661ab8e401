using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Review;

/// <summary>What a reviewer acts upon, as they read it.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Revision">The <see cref="JoinRequest.Revision"/> they read: an act upon another one is refused.</param>
public sealed record ReviewTurn(Guid RequestId, int Revision);

/// <summary>Finds what a reviewer acts upon, once no other writer is at work, and tells who was quicker.</summary>
internal sealed class ReviewDesk(RegistryContext registry)
{
    /// <summary>The request, followed, as the reviewer read it.</summary>
    /// <returns>Refused with <see cref="RequestChangedMeanwhile"/>, or <see cref="NoSuchRequest"/> when it is in no reviewer's hands.</returns>
    public async Task<Result<JoinRequest>> FindAsync(ReviewTurn turn, StaffMember reviewer, CancellationToken cancellation)
    {
        var request = await registry.JoinRequests.FindOrThrowAsync(turn.RequestId, cancellation);
        if (request.SubmittedAt is null) return new NoSuchRequest();
        return request.Revision == turn.Revision ? request : await ChangeOfAsync(request, reviewer, cancellation);
    }

    /// <summary>The same, for an act that needs it to be in nobody else's hands.</summary>
    /// <returns>Refused as by <see cref="FindAsync"/>, or with <see cref="RequestOfAnother"/>.</returns>
    public async Task<Result<JoinRequest>> FindOwnAsync(ReviewTurn turn, StaffMember reviewer, CancellationToken cancellation)
    {
        var found = await FindAsync(turn, reviewer, cancellation);
        if (found.Succeeded && found.Value.AssignedTo is { } other && other != reviewer.Id)
            return new RequestOfAnother(await NameOfAsync(other, cancellation));
        return found;
    }

    /// <summary>Who acts.</summary>
    public async Task<StaffMember> ReviewerAsync(ActionContext context, CancellationToken cancellation) =>
        await registry.Staff.FindOrThrowAsync(Guid.Parse(context.Actor.Id), cancellation);

    public async Task<string> NameOfAsync(Guid staffId, CancellationToken cancellation) =>
        (await registry.Staff.FindOrThrowAsync(staffId, cancellation)).FullName;

    /// <summary>« Claire Essai, instructeur, ministère chargé des PME »: who signs, and as what.</summary>
    public static string SignatoryOf(StaffMember reviewer) => $"{reviewer.Signature}, ministère chargé des PME";

    /// <summary>
    /// The last thing that was done to it, as its journal tells. What a company writes while it completes its request is no event: where
    /// the last one is the reviewer's own, it is the company that wrote since.
    /// </summary>
    private async Task<RequestChangedMeanwhile> ChangeOfAsync(JoinRequest request, StaffMember reviewer, CancellationToken cancellation)
    {
        var subject = $"request:{request.Id}";
        var last = await registry.Journal.AsNoTracking().Where(entry => entry.Subject == subject)
            .OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Event, entry.Actor, entry.Instant })
            .FirstOrDefaultAsync(cancellation);
        var by = last is null ? null : Actor.Parse(last.Actor);
        if (request.Status == RequestStatus.ToComplete && by?.PersonId == reviewer.Id) return new("L’entreprise", "complète sa demande en ce moment", At: null);
        return by is { Kind: ActorKind.Staff, PersonId: { } who }
            ? new(await NameOfAsync(who, cancellation), WordOf(last!.Event), last.Instant)
            : new("L’entreprise", "a changé sa demande", last?.Instant ?? request.StatusSince);
    }

    private static string WordOf(string what) => what switch
    {
        RequestTaken.EventName => "a pris cette demande",
        RequestGivenBack.EventName => "a rendu cette demande",
        CompletionAsked.EventName => "a demandé de la compléter",
        RequestValidated.EventName => "a accepté cette demande",
        RequestRefused.EventName => "a refusé cette demande",
        _ => "a changé cette demande",
    };
}
