using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Content;
using Catalogue.Core.Files;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Content;

/// <summary>The texts delivered with the site, and what happens when one of them is wrong.</summary>
public sealed class SiteContentTests : IDisposable
{
    private static readonly SiteContent Delivered = SiteContent.Load(new SyncFolder(RegistryFixture.SyncFolder));

    private readonly SyncFolderCopy _folder = new();

    [Theory]
    [InlineData("pages/le-label.md", "---\ntitle:\ndescription: x\n---\nTexte.", "line 1: the header has no 'title'")]
    [InlineData("pages/le-label.md", "---\ntitle: x\n---\nTexte.", "line 1: the header has no 'description'")]
    [InlineData("pages/le-label.md", "---\ntitle: x\ndescription: x\ncouleur: bleu\n---\nTexte.", "line 4: ")]
    [InlineData("pages/le-label.md", "---\ntitle: x\ndescription: x\norder: un\n---\nTexte.", "line 4: ")]
    [InlineData("pages/le-label.md", "---\ntitle: x\ndescription: x\nupdated_on: 2026-02-30\n---\nTexte.", "line 4: ")]
    [InlineData("pages/le-label.md", "---\ntitle: x\ndescription: x\n---\n\n", "line 5: the text is empty")]
    [InlineData("pages/le-label.md", "---\ntitle: x\ndescription: x\n---\nTexte.\n\n[ici](javascript:x)", "line 7: ")]
    [InlineData("pages/le-label.md", "Texte.", "line 1: ")]
    [InlineData("pages/le-label.md", "---\ntitle: x\n", "line 1: ")]
    [InlineData("pages/Le Label.md", "---\ntitle: x\ndescription: x\n---\nTexte.", "the name is an address")]
    [InlineData("news/essai.md", "---\ntitle: x\ndescription: x\n---\nTexte.", "line 1: the header has no 'published_on'")]
    [InlineData("terms/1.0/version.yml", "draft: true\n", "effective_on")]
    [InlineData("terms/1.0/essai.md", "---\ntitle: x\n---\n[ici](/le-label)", "essai.md")]
    [InlineData("retention.yml", "- code: opinion_texts\n  data: x\n", "retention.yml")]
    [InlineData("retention.yml", "- code: opinion_texts\n  data: x\n  purpose: x\n  legal_basis: x\n  kept: x\n", "no number of months")]
    [InlineData("retention.yml", "- code: opinion_texts\n  data: x\n  purpose: x\n  legal_basis: x\n  kept: x\n  months: 0\n", "at least 1")]
    [InlineData("reasons.yml", "- code: x\n  for: [demande]\n", "reasons.yml")]
    [InlineData("reasons.yml", "- code: x\n  for: [humeur]\n  sentence: x\n", "'humeur' is none of")]
    [InlineData("reasons.yml", "- code: x\n  for: [demande]\n  sentence: x\n- code: x\n  for: [document]\n  sentence: x\n", "'x' stands twice")]
    [InlineData("reasons.yml", "- code: x\n  for: [demande]\n  sentence: \" \"\n", "lacks its code")]
    [InlineData("reasons.yml", "- code: x\n  for: [demande]\n  sentence: x\n", "no reason for 'Document'")]
    [InlineData("reasons.yml", "- code: x\n  for: []\n  sentence: x\n", "'x' is for nothing")]
    public void File_ThatIsWrong_IsRefusedWithItsNameAndTheReason(string file, string text, string reason)
    {
        _folder.Write(file, text);

        var refused = Should.Throw<SyncFileException>(Load);

        refused.Message.ShouldContain(Path.GetFileName(file) == "version.yml" ? Path.Combine("terms", "1.0") : Path.GetFileName(file));
        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public void Terms_OfTwoVersionsTakingEffectTogether_AreRefused()
    {
        _folder.Write("terms/1.1/version.yml", "effective_on: 2026-01-01\n");

        Should.Throw<SyncFileException>(Load).Message.ShouldContain("1.0 and 1.1");
    }

    [Fact]
    public void Terms_OfSeveralVersions_ApplyFromTheirDay()
    {
        _folder.Write("terms/2.0/version.yml", "effective_on: 2027-02-01\nchanges: Un article de plus.\n");
        _folder.Write("terms/2.0/article-01.md", "---\ntitle: Article I\n---\nTexte.");

        var content = Load();

        content.Terms.Select(terms => terms.Number).ShouldBe(["2.0", "1.0"]);
        content.TermsOn(new DateOnly(2025, 12, 31)).ShouldBeNull();
        content.TermsOn(new DateOnly(2027, 1, 31))!.Number.ShouldBe("1.0");
        content.TermsOn(new DateOnly(2027, 2, 1))!.Number.ShouldBe("2.0");
    }

    [Fact]
    public void Terms_WithOneLetterChanged_HaveAnotherHash()
    {
        const string file = "terms/1.0/article-01-objet.md";
        var text = File.ReadAllText(Path.Combine(_folder.FullPath, file));
        _folder.Write(file, text.Replace("gratuite", "gratuité", StringComparison.Ordinal));

        var changed = Load().Terms[0];

        changed.Hash.ShouldNotBe(Delivered.Terms[0].Hash);
        changed.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changed.Text))));
    }

    [Fact]
    public void Terms_Delivered_HaveTenArticlesThenFourAnnexesAndAreADraft()
    {
        var terms = Delivered.Terms.ShouldHaveSingleItem();

        terms.IsDraft.ShouldBeTrue();
        terms.Parts.Select(part => part.Title.Split('.')[0]).ShouldBe(
        [
            "Article I", "Article II", "Article III", "Article IV", "Article V", "Article VI", "Article VII", "Article VIII", "Article IX", "Article X",
            "Annexe 1", "Annexe 2", "Annexe 3", "Annexe 4",
        ]);
        terms.Text.ShouldContain("Projet");
    }

    [Fact]
    public void News_OfALaterDay_WaitForIt()
    {
        _folder.Write("news/demain.md", "---\ntitle: Demain\ndescription: x\npublished_on: 2026-11-23\n---\nTexte.");

        var content = Load();

        content.NewsOn(new DateOnly(2026, 11, 22)).ShouldNotContain(news => news.Slug == "demain");
        content.NewsOn(new DateOnly(2026, 11, 23))[0].Slug.ShouldBe("demain");
    }

    [Fact]
    public void Texts_Delivered_AreWrittenAsFrenchIsSet()
    {
        var texts = Delivered.Pages.Concat(Delivered.Questions).Concat(Delivered.NewsOn(DateOnly.MaxValue)).Concat(Delivered.Terms[0].Parts)
            .SelectMany(article => (string[])[article.Title, article.Description, article.Markdown]);

        foreach (var text in texts)
        {
            text.ShouldNotContain("« ");
            text.ShouldNotContain(" »");
            text.ShouldNotContain(" ;");
            text.ShouldNotContain(" ?");
            text.ShouldNotContain("'");
        }
    }

    public void Dispose() => _folder.Delete();

    private SiteContent Load() => SiteContent.Load(_folder.Folder);
}
