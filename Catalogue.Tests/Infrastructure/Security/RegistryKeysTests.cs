using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure.Security;

public sealed class RegistryKeysTests : IAsyncLifetime
{
    private const string Password = "girafe velours";

    private readonly RegistryFixture _registry = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.p12");

    [Fact]
    public async Task Keys_WithACertificate_AreEncryptedInTheRegistryAndReadByAnotherHost()
    {
        await using var first = Host(Password);
        await using var second = Host(Password);
        await using var without = Host(password: null);

        var kept = Protector(first).Protect("essai");

        var xml = (await _registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().ProtectionKeys.Select(key => key.Xml).ToListAsync())).ShouldHaveSingleItem();
        xml.ShouldContain("EncryptedData");
        xml.ShouldNotContain("<masterKey");
        Protector(second).Unprotect(kept).ShouldBe("essai");
        Should.Throw<CryptographicException>(() => Protector(without).Unprotect(kept));
    }

    [Fact]
    public void Certificate_ThatCannotBeRead_IsSaid()
    {
        Should.Throw<UnusableKeyCertificateException>(() => KeyCertificate.From(Settings("autre"))).Message.ShouldContain(_file);
        File.Delete(_file);
        Should.Throw<UnusableKeyCertificateException>(() => KeyCertificate.From(Settings(Password))).Message.ShouldContain(_file);
    }

    public async Task InitializeAsync()
    {
        await _registry.InitializeAsync();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=essai", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await File.WriteAllBytesAsync(_file, certificate.Export(X509ContentType.Pkcs12, Password));
    }

    public Task DisposeAsync()
    {
        File.Delete(_file);
        return _registry.DisposeAsync();
    }

    private static IDataProtector Protector(IServiceProvider host) => host.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");

    private ServiceProvider Host(string? password)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_registry.Clock).AddRegistry(_registry.Database, RegistryFixture.SyncFolder);
        RegistryKeys.AddTo(services, password is null ? null : KeyCertificate.From(Settings(password)));
        return services.BuildServiceProvider();
    }

    private IConfiguration Settings(string password) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [KeyCertificate.FileSetting] = _file, [KeyCertificate.PasswordSetting] = password })
        .Build();
}
