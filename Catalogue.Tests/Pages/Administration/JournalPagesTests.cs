using System.Text.Json;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Pages.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Administration;

public sealed class JournalPagesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private readonly string _mark = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Journal_ReadPageAfterPageWhileEntriesArrive_ShowsEachOnce()
    {
        using var reader = await site.AsStaffAsync(StaffRole.LeadReviewer);
        await WriteAsync("=1", JournalReader.PageSize + 5);
        var first = await reader.Browser.PageAsync(AdministrationLinks.JournalOf($"essai:{_mark}"));
        await WriteAsync("=1", 3);

        var second = await reader.Browser.PageAsync(first.QuerySelector("main nav a[href*='avant=']")!.GetAttribute("href")!);

        first.QuerySelectorAll("main tbody tr").Length.ShouldBe(JournalReader.PageSize);
        second.QuerySelectorAll("main tbody tr").Length.ShouldBe(5);
        second.QuerySelectorAll("main nav a[href*='avant=']").ShouldBeEmpty();
        second.QuerySelector("main nav a[href*='apres=']").ShouldNotBeNull();
        Numbers(first).Intersect(Numbers(second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Actors_AreNamedWhileTheyCanBeFoundAndFoundByName()
    {
        using var reader = await site.AsStaffAsync(StaffRole.Administrator);
        var partner = await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Partners.AsNoTracking().FirstAsync());
        await WriteAsync("", 1, new Actor(ActorKind.Staff, reader.PersonId.ToString()), partner.Id.ToString());
        await WriteAsync("", 1, new Actor(ActorKind.Staff, Guid.Empty.ToString()));

        var page = await reader.Browser.PageAsync(AdministrationLinks.JournalOf($"essai:{_mark}"));

        var rows = page.QuerySelectorAll("main tbody tr");
        rows[1].TextContent.ShouldContain("Dominique Essai");
        rows[1].TextContent.ShouldContain($"au nom de {partner.Company.Name}");
        rows[0].TextContent.ShouldContain($"staff:{Guid.Empty}");
        var found = await reader.Browser.PageAsync($"{AdministrationLinks.Journal}?par=dominique&sujet=essai:{_mark}");
        found.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Journal_ByActAndDay_KeepsItsFilters()
    {
        using var reader = await site.AsStaffAsync(StaffRole.LeadReviewer);

        var page = await reader.Browser.PageAsync($"{AdministrationLinks.Journal}?acte=offer.published&du=2020-01-01");

        page.QuerySelectorAll("main tbody tr td[data-label=Quoi]").ShouldAllBe(cell => cell.TextContent.Trim() == "Offre publiée");
        page.QuerySelector("#acte option[selected]")!.TextContent.ShouldBe("Offre publiée");
        page.QuerySelector("#du")!.GetAttribute("value").ShouldBe("2020-01-01");
        page.QuerySelector("main a[href*='.csv']")!.GetAttribute("href").ShouldBe($"{AdministrationLinks.JournalTable}?acte=offer.published&du=2020-01-01");
    }

    [Fact]
    public async Task Table_ToKeep_IsOneThatSpreadsheetsReadAndDoNotRun()
    {
        using var reader = await site.AsStaffAsync(StaffRole.LeadReviewer);
        await WriteAsync("=HYPERLINK(\"x\";1)", 2);

        using var response = await reader.Browser.GetAsync($"{AdministrationLinks.JournalTable}?sujet=essai:{_mark}");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("journal.csv");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("numero;instant;acte;");
        lines.Length.ShouldBe(4);
        lines[1].ShouldContain(";\"'=HYPERLINK(\"\"x\"\";1)\";");
    }

    [Fact]
    public async Task Lines_ToKeep_AreTheJournalsOwn()
    {
        using var reader = await site.AsStaffAsync(StaffRole.LeadReviewer);
        await WriteAsync("motif", 2);

        var text = await reader.Browser.Client.GetStringAsync(new Uri($"{AdministrationLinks.JournalLines}?sujet=essai:{_mark}", UriKind.Relative));

        var lines = text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(2);
        lines[0].GetProperty("previousHash").GetString().ShouldBe(lines[1].GetProperty("hash").GetString());
        lines[0].GetProperty("reasonCode").GetString().ShouldBe("motif");
        lines[0].GetProperty("event").GetString().ShouldBe("essai.fait");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1\r\n")]
    [InlineData("+33", "'+33\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@a", "'@a\r\n")]
    [InlineData("\t=1", "'\t=1\r\n")]
    [InlineData(" =1", "' =1\r\n")]
    [InlineData("a;b", "\"a;b\"\r\n")]
    [InlineData("a\"b", "\"a\"\"b\"\r\n")]
    [InlineData("\r=1", "\"'\r=1\"\r\n")]
    [InlineData("a-b", "a-b\r\n")]
    [InlineData("", "\r\n")]
    public void Cell_ThatLooksLikeAFormula_IsInert(string text, string written) => CsvLine.Of([text]).ShouldBe(written);

    [Fact]
    public async Task Entry_InFull_SaysItsContentAndItsChain()
    {
        using var reader = await site.AsStaffAsync(StaffRole.LeadReviewer);

        var page = await reader.Browser.PageAsync(AdministrationLinks.OneEntry(2));

        page.QuerySelector("main table")!.TextContent.ShouldContain("Empreinte de l’acte d’avant");
        using var missing = await reader.Browser.GetAsync(AdministrationLinks.OneEntry(long.MaxValue));
        missing.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static IEnumerable<string?> Numbers(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll("main tbody th a").Select(link => link.GetAttribute("href"));

    private Task WriteAsync(string reason, int count, Actor? actor = null, string? onBehalfOf = null) => site.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var context = Build.Context(site.Clock.GetUtcNow(), reason) with { OnBehalfOf = onBehalfOf };
        for (var rank = 0; rank < count; rank++) writer.Record(actor is null ? context : context with { Actor = actor }, new Done($"essai:{_mark}"));
        await writer.CommitAsync();
    });

    private sealed record Done(string What) : JournalEvent
    {
        public override string Name => "essai.fait";

        public override string Subject => What;
    }
}
