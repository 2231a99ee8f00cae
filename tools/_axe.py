import shutil,threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from playwright.sync_api import sync_playwright
from axe_playwright_python.sync_playwright import Axe
from tools.phone import Host, Meter, ARGUMENTS
host=ThreadingHTTPServer(("127.0.0.1",0),partial(Host,meter=Meter(Path('/tmp/dir/lg/dist')))); threading.Thread(target=host.serve_forever,daemon=True).start()
path=next(filter(None,map(shutil.which,("chromium","chromium-browser","google-chrome"))),None)
with sync_playwright() as p:
    b=p.chromium.launch(executable_path=path,args=ARGUMENTS)
    for scheme in ('light','dark'):
      for lang in ('en','ar'):
        for key in ('help/es/','help/es/control/','help/es/control/lines-1/','about/save/'):
          c=b.new_context(viewport={"width":360,"height":640},color_scheme=scheme,bypass_csp=True); pg=c.new_page(); pg.goto(f"http://127.0.0.1:{host.server_port}/{lang}/{key}"); pg.wait_for_timeout(300)
          v=Axe().run(pg).response['violations']; print(scheme,lang,key,[(x['id'],x['nodes'][0]['html'][:120]) for x in v]); c.close()
host.shutdown()
