using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>What several acts do to a review within their transaction, each with what the journal keeps of it.</summary>
internal static class ReviewWriting
{
    /// <summary>Opens a review.</summary>
    public static void Open(this RegistryWriter writer, RegistryContext registry, NewReview what, ActionContext context)
    {
        var review = Review.Open(what, context.Instant);
        registry.Add(review);
        writer.Record(context, new ReviewOpened(review.Reference, review.OfferReference, review.PartnerId, review.DueOn, review.AssignedTo));
    }

    /// <summary>Gives a review to somebody, or back to where anybody may take it; to who has it already, it changes nothing.</summary>
    public static Result Assign(this RegistryWriter writer, Review review, Guid? staffId, ActionContext context)
    {
        var before = review.AssignedTo;
        var assigned = review.Assign(staffId);
        if (assigned.Succeeded && before != staffId) writer.Record(context, new ReviewAssigned(review.Reference, before, staffId));
        return assigned;
    }
}
