using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.SelfService;

/// <summary>New terms of use, which partners accept again (A2).</summary>
public sealed class NewTermsService(RegistryContext registry, RegistryWriter writer, RightService rights, OfferService offers, SiteContent content)
{
    /// <summary>The version that is to be accepted; null before there is any.</summary>
    public TermsOfUse? Latest => content.Terms.Count > 0 ? content.Terms[0] : null;

    /// <summary>The company accepts the terms that were due, for all its rights: what they suspended comes back.</summary>
    /// <param name="partnerId">The company.</param>
    /// <param name="accountId">Who accepts in its name.</param>
    /// <param name="hash">Hash of the terms that they read.</param>
    /// <param name="context">When, and by whom.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="TermsChangedMeanwhile"/> or <see cref="NoTermsToAccept"/>.</returns>
    public async Task<Result> AcceptAsync(
        Guid partnerId, Guid accountId, string hash, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (Latest is not { } terms || terms.Hash != hash) return new TermsChangedMeanwhile();
            var due = await registry.Rights.Where(right => right.PartnerId == partnerId && right.TermsToAcceptBy != null)
                .OrderBy(right => right.EndsOn)
                .ToListAsync(cancellation);
            if (due.Count == 0) return new NoTermsToAccept();
            foreach (var right in due) rights.AcceptTerms(right, context).OrThrow();
            registry.TermsAcceptances.Add(TermsAcceptance.By(accountId, partnerId, terms.Number, terms.Hash, context.Instant));
            await offers.RefreshStandingsAsync(partnerId, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}
