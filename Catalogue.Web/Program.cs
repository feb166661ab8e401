using Catalogue.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args).AddSite();
var app = builder.Build().UseSite();
app.Run();
