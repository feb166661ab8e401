using System.Net;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Decisions;

public sealed class DecisionPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Note = "Vu l’avis publié au bulletin.";

    [Fact]
    public async Task Merger_IsReadBeforeItIsDecidedAndThePublicFollows()
    {
        var (absorbed, offer) = await ShowingAsync(0);
        var heir = await JoinAsync(720, absorbed);
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);
        var form = await lead.Browser.PageAsync($"{Address(absorbed)}/fusion?numero={heir.Number.Text}");
        form.QuerySelectorAll("main input[type=checkbox]").ShouldContain(box => box.GetAttribute("value") == offer.Reference);

        var preview = await SubmitAsync(lead, form, new Dictionary<string, string?> { ["motif"] = "absorption", ["explication"] = Note });
        preview.QuerySelector("#consequences")!.TextContent.ShouldContain($"{heir.Company.Name} reçoit le");
        (await site.PartnerAsync(absorbed.Slug)).Status.ShouldBe(PartnerStatus.Validated);
        using (var decided = await lead.Browser.SubmitAsync(preview, form: "#decider"))
            decided.Headers.Location!.ToString().ShouldBe($"/instruction/partenaires/{absorbed.Slug}");

        using var visitor = site.Browse();
        var page = await visitor.PageAsync($"/partenaires/{absorbed.Slug}");
        page.Body!.TextContent.ShouldContain($"{absorbed.Company.Name} a rejoint {heir.Company.Name}");
        page.QuerySelector($"main a[href='/partenaires/{heir.Slug}']").ShouldNotBeNull();
        using (var moved = await visitor.GetAsync($"/offres/{offer.Slug}"))
        {
            moved.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await SiteHost.ParseAsync(moved)).QuerySelector($".sheet__head a[href='/partenaires/{heir.Slug}']").ShouldNotBeNull();
        }

        var yesterday = site.Clock.GetUtcNow().AddDays(-1);
        var then = await visitor.PageAsync($"/offres/{offer.Slug}?au={yesterday:yyyy-MM-dd}");
        then.QuerySelector($".sheet__head a[href='/partenaires/{absorbed.Slug}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Number_OfAnotherPartner_IsRefusedAtItsFieldAndAFreeOneIsShownToAll()
    {
        var (partner, _) = await ShowingAsync(1);
        var (other, _) = await ShowingAsync(2);
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);
        var form = await lead.Browser.PageAsync($"{Address(partner)}/numero");
        var filled = new Dictionary<string, string?> { ["numero"] = other.Number.Text, ["motif"] = "new_number", ["explication"] = Note };

        var refused = await SubmitAsync(lead, form, filled);
        refused.Title!.ShouldStartWith("Erreur");
        refused.QuerySelector("#numero")!.GetAttribute("value").ShouldBe(other.Number.Text);
        refused.QuerySelector("main")!.TextContent.ShouldContain(other.Company.Name);
        var preview = await SubmitAsync(lead, refused, new Dictionary<string, string?>(filled) { ["numero"] = "BE 0987.654.321" });
        var changed = await SiteHost.ParseAsync(await lead.Browser.SubmitAsync(preview, form: "#modifier"));
        changed.QuerySelector("#explication")!.TextContent.ShouldBe(Note);
        (await lead.Browser.SubmitAsync(preview, form: "#decider")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var visitor = site.Browse();
        (await visitor.PageAsync($"/partenaires/{partner.Slug}")).QuerySelector("#identite")!.TextContent.ShouldContain("BE 0987654321");
        (await lead.Browser.PageAsync(Address(partner))).QuerySelector("main")!.TextContent.ShouldContain(Note);
    }

    [Theory]
    [InlineData("cessation")]
    [InlineData("nom")]
    [InlineData("numero")]
    public async Task Form_WithoutReasons_IsRefusedAtItsFields(string decision)
    {
        var (partner, _) = await ShowingAsync(3);
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);

        var refused = await SubmitAsync(lead, await lead.Browser.PageAsync($"{Address(partner)}/{decision}"), new Dictionary<string, string?>());

        refused.Title!.ShouldStartWith("Erreur");
        refused.QuerySelector("a[href='#motif-1']").ShouldNotBeNull();
        refused.QuerySelector("a[href='#explication']").ShouldNotBeNull();
        refused.QuerySelector("#decider").ShouldBeNull();
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("000000000")]
    [InlineData("")]
    public async Task Heir_ThatIsNobody_IsRefusedAtItsField(string number)
    {
        var (partner, _) = await ShowingAsync(3);
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);

        var page = await lead.Browser.PageAsync($"{Address(partner)}/fusion?numero={number}");

        page.QuerySelector("main form[method=get] #numero").ShouldNotBeNull();
        page.QuerySelector("a[href='#numero']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Partner_ThatLeft_HasNothingMoreToDecide()
    {
        using var lead = await site.AsStaffAsync(StaffRole.LeadReviewer);

        foreach (var end in (string[])["", "/cessation", "/fusion", "/nom", "/numero"])
        {
            var page = await lead.Browser.PageAsync($"/instruction/partenaires/bardeau-telecoms/decisions{end}");
            page.QuerySelector("main")!.TextContent.ShouldContain("a déjà quitté l’opération");
            page.QuerySelector("main form").ShouldBeNull();
        }
    }

    private static string Address(Partner partner) => $"/instruction/partenaires/{partner.Slug}/decisions";

    private static async Task<AngleSharp.Dom.IDocument> SubmitAsync(
        SignedInBrowser person, AngleSharp.Dom.IDocument page, IReadOnlyDictionary<string, string?> values)
    {
        using var response = await person.Browser.SubmitAsync(page, values);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await SiteHost.ParseAsync(response);
    }

    /// <summary>A partner that shows an offer, which is neither a centre nor an adviser, and that offer.</summary>
    private Task<(Partner Partner, Offer Offer)> ShowingAsync(int rank) => site.InScopeAsync(async services =>
    {
        var (registry, now) = (services.GetRequiredService<RegistryContext>(), site.Clock.GetUtcNow());
        var offers = await registry.Offers.AsNoTracking()
            .Where(offer => offer.Kind == OfferKind.Offer && offer.Standing.From <= now && now < offer.Standing.Until)
            .OrderBy(offer => offer.Reference).ToListAsync();
        var offer = offers.DistinctBy(offer => offer.PartnerId).ElementAt(rank);
        return (await registry.Partners.AsNoTracking().SingleAsync(partner => partner.Id == offer.PartnerId), offer);
    });

    /// <summary>A partner with the same answers as another.</summary>
    private Task<Partner> JoinAsync(int rank, Partner like) => site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var joined = await TestPartner.JoinAsync(
            services, rank, $"repreneur-{rank}", new(2026, 12, 31), Build.Context(site.Clock.GetUtcNow().AddDays(-3)), like.Sheet);
        await writer.CommitAsync();
        return joined.Partner;
    });
}
