using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Workbench;

/// <summary>Reviews of the shown offers of a site's demonstration, as lists show them: no campaign opened them.</summary>
internal sealed class ReviewRows(SiteHost site)
{
    private static int _last;

    /// <summary>No campaign opens so many.</summary>
    private const string Prefix = "C-2026-9";

    private DateOnly Today => ParisCalendar.DayOf(site.Clock.GetUtcNow());

    /// <summary>An open review of an offer that no other test uses, instead of the one it may have; its version was found compliant before.</summary>
    /// <param name="slug">Whose offer.</param>
    /// <param name="holder">Who has it; null for nobody.</param>
    /// <param name="daysLeft">Days until its last day; less than 0 when it is late.</param>
    /// <param name="findings">How many things the machine found this morning; null where it did not look.</param>
    /// <param name="hasChanged">Whether the public reads another version.</param>
    public Task<Review> OpenAsync(string slug, Guid? holder, int daysLeft, int? findings = 0, bool hasChanged = false) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var now = site.Clock.GetUtcNow();
        var offer = (await registry.Offers.ShownAt(now)
                .Where(offer => registry.Partners.Any(partner => partner.Id == offer.PartnerId && partner.Slug == slug)
                    && !registry.Reviews.Any(review => review.OfferReference == offer.Reference && review.Reference.StartsWith(Prefix)))
                .OrderBy(offer => offer.Reference)
                .ToListAsync())[0];
        await registry.Reviews.Where(review => review.OfferReference == offer.Reference).ExecuteDeleteAsync();
        await registry.MachineChecks.Where(check => check.OfferReference == offer.Reference).ExecuteDeleteAsync();
        var review = Review.Open(
            new()
            {
                Reference = $"{Prefix}{Interlocked.Increment(ref _last):0000}",
                OfferReference = offer.Reference,
                PartnerId = offer.PartnerId,
                DueOn = Today.AddDays(daysLeft),
                PassedVersion = hasChanged ? offer.CurrentVersion - 1 : offer.CurrentVersion,
                AssignedTo = holder,
            },
            now);
        registry.Add(review);
        if (findings is { } count)
        {
            var check = new MachineCheck(offer.Reference);
            check.Keep(offer.CurrentVersion, [.. Enumerable.Range(1, count).Select(rank => new MachineFinding(OfferPlace.Texts, "", null, $"Constat {rank}."))], now);
            registry.Add(check);
        }

        await registry.SaveChangesAsync();
        return review;
    });

    public Task<Review> ReadAsync(Review review) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Reviews.AsNoTracking().SingleAsync(one => one.Reference == review.Reference));
}
